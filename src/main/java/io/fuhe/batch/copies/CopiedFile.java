package io.fuhe.batch.copies;

/**
 * What came of the annotated copy of a file.
 *
 * @param submission the file's id in the ledger
 * @param basis what the copy rests on, or why there is none; null where there is nothing to note
 * @param settled whether it need not be looked at before something changes
 */
public record CopiedFile(long submission, String basis, boolean settled) {}
