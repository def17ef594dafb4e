package io.fuhe.batch.remote;

/** Tells workers of parts that are offered. */
@FunctionalInterface
public interface Outbox {

  /**
   * Tells one worker, whichever is free first.
   *
   * @param id of the execution of the step for the part
   * @throws org.springframework.messaging.MessagingException when nobody can be told now
   */
  void tell(long id);
}
