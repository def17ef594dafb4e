/**
 * Reads and annotates files in processes of their own, so that one which never ends, eats all
 * memory or brings the virtual machine down costs that file and nothing else. A thread can neither
 * be stopped nor be held to an amount of memory; a process can.
 */
package io.fuhe.worker;
