package io.fuhe.batch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fuhe.document.Limits;
import io.fuhe.document.Reason;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The limits are settings: with defaults that are documented, and refused where they are wrong. */
class LimitSettingsTest {

  @Test
  void whatReadersTakeByDefaultIsSaidOnce() {
    assertThat(settings(Map.of()).limits().reading()).isEqualTo(Limits.DEFAULT);
  }

  @Test
  void aLimitOfOnesOwnIsKept() {
    LimitSettings limits =
        settings(Map.of("fuhe.limits.time", "5m", "fuhe.limits.cells", "7")).limits();

    assertThat(limits.budget().time()).hasMinutes(5);
    assertThat(limits.reading().cells()).isEqualTo(7);
    assertThat(limits.fingerprint()).isNotEqualTo(settings(Map.of()).limits().fingerprint());
  }

  @ParameterizedTest
  @CsvSource({
    "fuhe.limits.time, 0s",
    "fuhe.limits.time, soon",
    "fuhe.limits.memory, 1MB",
    "fuhe.limits.files-per-worker, 0",
    "fuhe.limits.file-size, -1B",
    "fuhe.limits.unpacked-size, 0B",
    "fuhe.limits.unpacked-ratio, 0",
    "fuhe.limits.zip-entries, -5",
    "fuhe.limits.cells, many",
    "fuhe.limits.pages, 0",
    "fuhe.limits.depth, 0",
    "fuhe.threads, 0"
  })
  void aWrongValueIsRefusedByItsName(String property, String value) {
    assertThatThrownBy(() -> settings(Map.of(property, value)))
        .satisfiesAnyOf(
            e -> assertThat(e).hasMessageContaining(property),
            e -> assertThat(e).rootCause().hasMessageContaining(property));
  }

  @Test
  void thePageOnLimitsNamesEachWithItsDefault() throws IOException {
    String page = Files.readString(Path.of("docs/limits.md"));
    for (Parameter limit : LimitSettings.class.getDeclaredConstructors()[0].getParameters()) {
      String name = limit.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
      String value = limit.getAnnotation(DefaultValue.class).value()[0];
      assertThat(page).contains("| `fuhe.limits.%s` | %s |".formatted(name, value));
    }
    for (Reason reason : Reason.values()) {
      assertThat(page).contains("`" + reason + "`");
    }
  }

  private static FuheProperties settings(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("fuhe", FuheProperties.class);
  }
}
