package io.fuhe.inbox;

/** What became of a received file. */
public enum Status {
  /** In the ledger and the archive, not read yet. Stands only while a run is under way. */
  RECEIVED,
  /** Read; its forms are in the store. */
  ACCEPTED,
  /** Kept, but not read, for a reason. */
  QUARANTINED,
  /** The same content was received before. */
  DUPLICATE,
  /** A corrected file took its place. */
  SUPERSEDED,
  /** It is no longer in the inbox, and nothing took its place. */
  WITHDRAWN
}
