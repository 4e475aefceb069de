"""What two or more of the book's extensions share: warnings, suggestions, static files, glued values."""
