-- What the annotated copy of a file was last seen to with, beside the file itself; null where what it
-- tells may have changed since. With it, a night looks at the copies of what changed and no others.
alter table submission add column copied varchar(64);
