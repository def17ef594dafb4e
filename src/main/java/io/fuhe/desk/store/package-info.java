/** The desk's tables: decisions, findings as the worklist looks them up, people. */
package io.fuhe.desk.store;
