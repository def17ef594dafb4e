/**
 * What was received: the files of a folder, their content's hash, the archive that keeps every
 * original, and what becomes of each in the ledger.
 */
package io.fuhe.inbox;
