-- What the texts of forms are known by in other units' texts, so that a unit's year is held against
-- those alone that share a text with it. Written when a form is judged: all forms are judged again by
-- the first run of this version.
create table text_mark (
  form_id varchar(80) not null references form (id) on delete cascade,
  kind varchar(20) not null,
  -- The hash of a sentence, or the name of a unit.
  mark varchar(64) not null
);
create index text_mark_form on text_mark (form_id);
create index text_mark_mark on text_mark (mark);
