-- Pictures of the cells that findings rest on and that were recognized in pictures: PNG in base 64.
create table seen_cell (
  form_id varchar(80) not null,
  place varchar(64) not null,
  png ${text} not null,
  primary key (form_id, place)
);
