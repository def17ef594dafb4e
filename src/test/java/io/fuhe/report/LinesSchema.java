package io.fuhe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds reports of lines against what is documented of them. */
public final class LinesSchema {

  private static final Path FOLDER = Path.of("docs/schema");

  private LinesSchema() {}

  /** Every line of a report called {@code NAME.jsonl} is as documented. */
  public static void keepsTo(String name, Path report) throws IOException {
    String root = name.replace("gone", "anomalies");
    Map<String, String> schemas = new HashMap<>();
    for (String each : List.of(root, "places", "decisions")) {
      String file = each + ".schema.json";
      schemas.put("schema:/" + file, Files.readString(FOLDER.resolve(file)));
    }
    Schema schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas))
            .getSchema(SchemaLocation.of("schema:/" + root + ".schema.json"));
    for (String line : Files.readAllLines(report)) {
      assertThat(schema.validate(line, InputFormat.JSON)).isEmpty();
    }
  }
}
