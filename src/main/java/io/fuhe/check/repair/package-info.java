/** What single slip explains what the rules found: the change of one value that would clear it. */
package io.fuhe.check.repair;
