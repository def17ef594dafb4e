package io.fuhe.document.scan;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads lines with a recognition model of PaddleOCR: what it sees at each of many steps from left
 * to right is a character, or nothing; the same one over several steps is one.
 */
final class PaddleRecognizer implements Recognizer {

  /** The height that the model was trained with. */
  private static final int HEIGHT = 48;

  private static final int NARROWEST = 16;

  private static final int WIDEST = 4000;

  private static final float HALF = 127.5f;

  private static final int CHANNELS = 3;

  /** Digits, letters and signs of percent as wide as Chinese characters, as few forms have them. */
  private static final Pattern WIDE_FIGURE =
      Pattern.compile("[\\uff05\\uff0e\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]");

  private final OnnxModel model;
  private final List<String> characters;

  private PaddleRecognizer(OnnxModel model, List<String> characters) {
    this.model = model;
    this.characters = characters;
  }

  /**
   * Opens the model of a folder.
   *
   * @throws IOException when it, or what runs it, cannot be used
   */
  static PaddleRecognizer open(OcrFolder folder) throws IOException {
    List<String> characters = new ArrayList<>();
    characters.add("");
    characters.addAll(Files.readAllLines(folder.characters(), StandardCharsets.UTF_8));
    characters.add(" ");
    Path model = folder.model();
    return new PaddleRecognizer(OnnxModel.open(folder.runtime(), model), characters);
  }

  @Override
  public List<Recognized> read(Picture line) {
    int width =
        Math.min(
            WIDEST, Math.max(NARROWEST, Math.round((float) line.width * HEIGHT / line.height)));
    OnnxModel.Answer answer =
        model.ask(input(line.resized(width, HEIGHT)), 1, CHANNELS, HEIGHT, width);
    return decoded(answer, (float) line.width);
  }

  private static FloatBuffer input(Picture line) {
    int size = line.width * line.height;
    float[] values = new float[CHANNELS * size];
    for (int i = 0; i < size; i++) {
      float value = line.at(i % line.width, i / line.width) / HALF - 1;
      for (int channel = 0; channel < CHANNELS; channel++) {
        values[channel * size + i] = value;
      }
    }
    return FloatBuffer.wrap(values);
  }

  private List<Recognized> decoded(OnnxModel.Answer answer, float width) {
    int steps = answer.shape(1);
    int classes = answer.shape(2);
    List<Recognized> read = new ArrayList<>();
    int before = 0;
    int from = 0;
    float surest = 0;
    for (int step = 0; step <= steps; step++) {
      int best = 0;
      if (step < steps) {
        for (int i = 1; i < classes; i++) {
          best = answer.at(step * classes + i) > answer.at(step * classes + best) ? i : best;
        }
      }
      if (best != before && !text(before).isBlank()) {
        float at = (from + step) / 2f * width / steps;
        read.add(new Recognized(text(before), at, Math.round(surest * 100)));
      }
      if (best != before) {
        from = step;
        surest = 0;
      }
      if (step < steps) {
        surest = Math.max(surest, answer.at(step * classes + best));
      }
      before = best;
    }
    return read;
  }

  private String text(int number) {
    String text = number < characters.size() ? characters.get(number) : "";
    return WIDE_FIGURE.matcher(text).matches()
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : text;
  }
}
