package io.fuhe.desk.access;

/** What somebody may do; each may do what those before it may. */
public enum Role {
  /** Looks. */
  VIEWER,
  /** Decides about findings, and starts runs. */
  AUDITOR,
  /** Says who may work at the desk. */
  ADMINISTRATOR
}
