package io.fuhe.batch.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the inbox.
 *
 * @param settle a file that was changed less than this ago is still being uploaded and waits for
 *     the next run
 * @param fullHashEvery so often all files are read to see whether they are what they were; at other
 *     times those alone whose size or time is another one
 */
@ConfigurationProperties("fuhe.inbox")
public record InboxProperties(
    @DefaultValue("0s") Duration settle, @DefaultValue("7d") Duration fullHashEvery) {

  public InboxProperties {
    InvalidSetting.unless(!settle.isNegative(), "fuhe.inbox.settle", settle);
    InvalidSetting.unless(!fullHashEvery.isNegative(), "fuhe.inbox.full-hash-every", fullHashEvery);
  }
}
