package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.document.WorkbookSketch;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures are read when the reports of all other files are written. */
class PicturesLastTest {

  private static final String FORM =
      "2022年度项目绩效自评表 | < | < | < | <\n单位名称 | 示例市望湖街道 | < | < | <\n"
          + "项目名称 | 保洁 | < | < | <\n"
          + "三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分\n"
          + "清扫次数 | 12次 | 12次 | 50 | 60\n检查次数 | 4次 | 4次 | 50 | 50\n合计 | . | . | 100 | 110";

  @TempDir private Path folder;
  private Path inbox;
  private Path out;

  /** What reads pictures is all there and does not run: each is refused when its turn comes. */
  @BeforeEach
  void prepare() throws Exception {
    inbox = Files.createDirectories(folder.resolve("inbox"));
    out = folder.resolve("out");
    Path ocr = Files.createDirectories(folder.resolve("ocr"));
    for (String name : List.of("onnxruntime.jar", "recognition.onnx", "characters.txt")) {
      Files.writeString(ocr.resolve(name), "none");
    }
    ImageIO.write(
        new BufferedImage(900, 1200, BufferedImage.TYPE_BYTE_GRAY),
        "png",
        inbox.resolve("a.png").toFile());
    try (WorkbookSketch sketch = WorkbookSketch.xlsx().sheet("表", FORM)) {
      sketch.save(inbox.resolve("b.xlsx"));
    }
    System.setProperty("fuhe.ocr", ocr.toString());
  }

  @AfterEach
  void readNoMore() {
    System.clearProperty("fuhe.ocr");
  }

  private Run ingest() {
    return Run.of(
        "ingest", inbox, "--reports", out, "--data", folder.resolve("data"), "--lang", "en");
  }

  @Test
  void thePicturesComeWhenTheOthersAreReported() throws Exception {
    Run run = ingest();

    String log = run.out() + run.err();
    assertThat(log).contains("pictures to be recognized now: 1");
    assertThat(Files.readString(out.resolve("ledger.jsonl")))
        .contains("a.png")
        .contains("IMAGE_ONLY")
        .doesNotContain("PICTURES_WAIT");
    assertThat(Files.readString(out.resolve("anomalies.jsonl"))).contains("score-exceeds-points");

    assertThat(run.out()).contains("2 files read in this run");

    // What was read, or refused, is not read again.
    assertThat(ingest().out()).doesNotContain("recognized now");
  }
}
