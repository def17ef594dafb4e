/** What people decide about findings, and what that comes to; no database, no web. */
package io.fuhe.desk.decision;
