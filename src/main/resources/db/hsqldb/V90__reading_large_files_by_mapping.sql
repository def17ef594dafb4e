-- In MB. A file of data that is larger is read with a call to the system for each row that is not in
-- memory; 256 MB, some 12,000 forms, is the default. It is address space, not memory.
set files nio size 16384;
