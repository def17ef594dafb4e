-- An index takes no more than some 2,700 bytes of a row, and a path may have more. Two hashes of
-- different texts, because paths of one MD5 can be made.
alter table received_file drop constraint received_file_once;
create unique index received_file_once on received_file (sha256, md5(path), md5('/' || path));
