-- The last run before that looked into the inbox and did not meet the file; null where none is known.
-- With it, a file that came after a deadline can be told from one that nobody looked for in time.
alter table submission add column absent_run bigint;
