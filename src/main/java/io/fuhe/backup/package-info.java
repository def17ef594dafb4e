/** One file that holds the embedded database and every original, and the way back from it. */
package io.fuhe.backup;
