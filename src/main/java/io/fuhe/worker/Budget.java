package io.fuhe.worker;

import java.time.Duration;

/**
 * What examining a file may cost.
 *
 * @param time from the question to the answer
 * @param memory the heap of a worker, in bytes
 * @param filesPerWorker after so many files a worker is replaced, and with it what they left behind
 */
public record Budget(Duration time, long memory, int filesPerWorker) {}
