-- In KB. A row must fit into it as a whole, one for each thread; 10 MB is the default.
set files cache size 131072;
