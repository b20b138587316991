"""What a policy says of itself: title, number, issuers, dates, place."""
