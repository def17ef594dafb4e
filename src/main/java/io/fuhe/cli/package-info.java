/** The command line. */
package io.fuhe.cli;
