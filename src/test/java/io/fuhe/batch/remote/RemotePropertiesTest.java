package io.fuhe.batch.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.batch.settings.InvalidSetting;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broker is open to other machines only with a login. */
class RemotePropertiesTest {

  private static RemoteProperties of(String broker, String host, String user, String password) {
    return new RemoteProperties(
        true,
        broker,
        host,
        61616,
        user,
        password,
        1000,
        Duration.ofMinutes(5),
        Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @CsvSource({
    ",127.0.0.1,,",
    ",localhost,,",
    ",::1,,",
    ",0.0.0.0,fuhe,secret",
    "tcp://10.0.0.5:61616,127.0.0.1,,",
    "(tcp://a:1;tcp://b:1)?ha=true,0.0.0.0,,"
  })
  void canBeUsed(String broker, String host, String user, String password) {
    assertThat(of(broker, host, user, password).hasLogin()).isEqualTo(user != null);
  }

  @ParameterizedTest
  @CsvSource({
    ",0.0.0.0,,",
    ",10.0.0.5,,",
    ",0.0.0.0,fuhe,",
    ",0.0.0.0,,secret",
    ",0.0.0.0,fuhe,''",
    ",no such host,,",
    "10.0.0.5:61616,127.0.0.1,,"
  })
  void cannotBeUsed(String broker, String host, String user, String password) {
    assertThatThrownBy(() -> of(broker, host, user, password)).isInstanceOf(InvalidSetting.class);
  }

  @Test
  void theLeaseOutlastsTheSlowestFile() {
    RemoteProperties fiveMinutes = of(null, "127.0.0.1", null, null);

    assertThatCode(() -> fiveMinutes.holdFor(Duration.ofSeconds(150))).doesNotThrowAnyException();
    assertThatThrownBy(() -> fiveMinutes.holdFor(Duration.ofSeconds(151)))
        .isInstanceOfSatisfying(
            InvalidSetting.class,
            refused -> assertThat(refused.property()).isEqualTo("fuhe.remote.lease"));
  }

  @Test
  void thePasswordIsSaidNowhere() {
    assertThat(of(null, "0.0.0.0", "fuhe", "secret").toString()).doesNotContain("secret");
  }
}
