"""Recognisers and claim rules: from clean text to mentions and claims."""
