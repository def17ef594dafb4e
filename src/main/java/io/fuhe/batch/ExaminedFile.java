package io.fuhe.batch;

import io.fuhe.inbox.LedgerEntry;
import io.fuhe.pipeline.Examined;

/** A file of the ledger and what came of it. */
record ExaminedFile(LedgerEntry entry, Examined examined) {}
