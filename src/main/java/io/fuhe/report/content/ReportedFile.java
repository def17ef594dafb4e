package io.fuhe.report.content;

import io.fuhe.inbox.LedgerEntry;
import java.util.List;

/** A received file, its forms and what was found in them. */
public record ReportedFile(LedgerEntry entry, List<ReportedForm> forms) {}
