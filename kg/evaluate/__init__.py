"""How right an extraction is, against gold documents."""
