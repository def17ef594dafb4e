-- One line: the mark that the data folder of this database bears, too.
create table database_mark (
  id varchar(36) primary key
);
