package io.fuhe.json;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.output.CountingOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the model is written, to a column or to another process, and read back equal: decimals keep
 * their digits.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .addModule(new SourceJson())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  /** A value of the model as text. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** How many bytes a value takes when it is written. */
  public static long size(Object value) {
    CountingOutputStream counted = new CountingOutputStream(OutputStream.nullOutputStream());
    // Half of a surrogate pair is no reason to fail.
    MAPPER.writeValue(new OutputStreamWriter(counted, StandardCharsets.UTF_8), value);
    return counted.getByteCount();
  }

  /**
   * The value that was written.
   *
   * @throws JacksonException when the text is not of that type
   */
  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }
}
