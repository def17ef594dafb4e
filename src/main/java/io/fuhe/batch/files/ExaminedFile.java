package io.fuhe.batch.files;

import io.fuhe.inbox.LedgerEntry;
import io.fuhe.pipeline.Examined;

/** A file of the ledger and what came of it. */
public record ExaminedFile(LedgerEntry entry, Examined examined) {}
