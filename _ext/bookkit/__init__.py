"""What two or more of the book's extensions share: warnings, static files, glued values, when cells ran."""
