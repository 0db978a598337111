"""A published report, as text out of a PDF, read by small passes into an edition proposal."""
