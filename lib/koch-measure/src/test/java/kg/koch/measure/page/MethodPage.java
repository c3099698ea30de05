package kg.koch.measure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of docs/methods, made by the spec tests of the method: its worked examples are what the
 * code gives today. A test that ends with {@link #isInTheDocuments()} fails while the page in the
 * documents says something else; run it with {@code -Dkoch.pages=write} to write the page anew.
 */
public final class MethodPage {

  private static final Path FOLDER = Path.of("../../docs/methods");

  private final String name;
  private final StringBuilder text = new StringBuilder();

  private MethodPage(String name, String title) {
    this.name = name;
    text.append("# ").append(title).append("\n\n");
    text.append("<!-- Made by the spec tests of the method; do not edit by hand. -->\n");
  }

  /**
   * @param name of the page without its ending
   * @param title its heading
   */
  public static MethodPage of(String name, String title) {
    return new MethodPage(name, title);
  }

  /** What the method answers, from what, and who needs it. */
  public MethodPage answers(String markdown) {
    return section("What it answers", markdown);
  }

  public MethodPage formula(String markdown) {
    return section("Formula", markdown);
  }

  /** Paper, handbook or law, with section. */
  public MethodPage source(String markdown) {
    return section("Source", markdown);
  }

  /**
   * A worked example.
   *
   * @param given what goes in, as a reader can follow it by hand
   * @param result what the code gave in this very test
   */
  public MethodPage example(String heading, String given, String result) {
    return section(
        "Worked example: " + heading,
        given.strip() + "\n\nResult:\n\n```\n" + result.strip() + "\n```");
  }

  public MethodPage limits(String markdown) {
    return section("Limits", markdown);
  }

  public MethodPage notWhen(String markdown) {
    return section("When not to use it", markdown);
  }

  /** How to run the method alone. */
  public MethodPage command(String markdown) {
    return section("Command", markdown);
  }

  public MethodPage section(String heading, String markdown) {
    text.append("\n## ").append(heading).append("\n\n").append(markdown.strip()).append('\n');
    return this;
  }

  /** Fails unless docs/methods has this page, word for word. */
  public void isInTheDocuments() {
    Path file = FOLDER.resolve(name + ".md");
    try {
      if ("write".equals(System.getProperty("koch.pages"))) {
        Files.writeString(file, text);
      }
      assertThat(file).as("run the test with -Dkoch.pages=write").exists();
      assertThat(Files.readString(file)).isEqualTo(text.toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
