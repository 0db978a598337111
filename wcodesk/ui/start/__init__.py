"""The start page: what is to be done in the edition, and how its missions are spread."""
