package io.fuhe.inbox;

import io.fuhe.document.Note;
import io.fuhe.document.Reason;
import java.util.List;

/**
 * What the ledger says of a received file.
 *
 * @param path relative to the inbox, with slashes
 * @param sha256 of its content; empty when it was not read
 * @param size in bytes
 * @param reason why it was not accepted, or null
 * @param notes what a person should know although it was accepted
 * @param forms how many forms were found in it
 * @param duplicateOf the path under which the same content came first, or null
 * @param supersededBy the path of the later file whose form took the place of one of its, or null
 */
public record LedgerEntry(
    long id,
    String path,
    String sha256,
    long size,
    Status status,
    Reason reason,
    List<Note> notes,
    int forms,
    String duplicateOf,
    String supersededBy) {}
