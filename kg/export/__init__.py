"""The page: the graph as one HTML file. `kg.export.page` makes it; what it shows is plain data, made by `kg.export.view`."""
