package io.fuhe.batch.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the inbox.
 *
 * @param settle a file that was changed less than this ago is still being uploaded and waits for
 *     the next run
 */
@ConfigurationProperties("fuhe.inbox")
public record InboxProperties(@DefaultValue("0s") Duration settle) {

  public InboxProperties {
    InvalidSetting.unless(!settle.isNegative(), "fuhe.inbox.settle", settle);
  }
}
