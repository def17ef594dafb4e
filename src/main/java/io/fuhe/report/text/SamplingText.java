package io.fuhe.report.text;

import io.fuhe.i18n.Messages;
import io.fuhe.report.content.SamplingReason;

/** Why a unit should be looked at, in words. */
public final class SamplingText {

  private final Messages messages;

  /** Speaks the language of these messages. */
  public SamplingText(Messages messages) {
    this.messages = messages;
  }

  /** The sentence of a reason, with the figures that its points come from. */
  public String of(SamplingReason reason) {
    return messages.get("sampling." + reason.kind(), reason.figures().toArray());
  }
}
