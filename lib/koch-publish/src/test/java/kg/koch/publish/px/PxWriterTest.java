package kg.koch.publish.px;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.Publisher;
import kg.koch.publish.cube.TestCubes;
import org.junit.jupiter.api.Test;

/** PX file format, AXIS-VERSION 2013: what a reader that knows only the format finds. */
class PxWriterTest {

  private static final Cube BLOCK =
      Cube.of(
          TestCubes.release(TestCubes.everyKind()),
          "C2",
          List.of(
              new Cube.Axis(1, List.of(0, 1, 2)),
              new Cube.Axis(2, List.of(0, 1, 2)),
              new Cube.Axis(0, List.of(0, 1))));

  private static String text() throws IOException {
    StringBuilder out = new StringBuilder();
    new PxWriter(
            Language.KY,
            new Text("Кетүү", "Выезд", "Leaving"),
            new Publisher("Office", "info@example.org", "https://example.org/licence"))
        .write(BLOCK, 2, out);
    return out.toString();
  }

  private static PxFile file() throws IOException {
    return PxFile.parse(text());
  }

  @Test
  void write_tellsItsEncodingBeforeAnythingElse() throws IOException {
    assertThat(text()).startsWith("CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\nCODEPAGE=\"utf-8\";");
  }

  @Test
  void write_holdsThreeLanguages() throws IOException {
    PxFile file = file();
    assertThat(file.get("LANGUAGES")).containsExactly("ky", "ru", "en");
    assertThat(file.one("CONTENTS[en]")).isEqualTo("Emigrants for 12 months");
    assertThat(file.get("VALUES[ru](\"Пол\")")).containsExactly("Все", "Женщины", "Мужчины");
    assertThat(file.get("CODES[ru](\"Пол\")")).containsExactly("_T", "F", "M");
  }

  @Test
  void write_putsDimensionsInStubAndHeading() throws IOException {
    assertThat(file().get("STUB[en]")).containsExactly("Area", "Sex");
    assertThat(file().get("HEADING[en]")).containsExactly("Period", "Contents");
  }

  @Test
  void write_saysWhichVariableIsTime() throws IOException {
    assertThat(file().one("TIMEVAL[en](\"Period\")")).isEqualTo("TLIST(A1),\"2023\",\"2024\"");
  }

  /** Value, lower and upper limit of 2023, then of 2024, a line for each area and sex. */
  @Test
  void write_hasASignForEveryCellWithoutAFigure() throws IOException {
    assertThat(String.join(" ", file().data()))
        .isEqualTo(
            "... ... ... 310 ... ... "
                + "... ... ... 150 140 160 "
                + "... ... ... 160.25 ... ... "
                + "... ... ... . . . "
                + "... ... ... . . . "
                + "... ... ... . . . "
                + "... ... ... 90 ... ... "
                + "... ... ... .. .. .. "
                + "... ... ... .... .... ....");
  }

  @Test
  void write_saysInWordsWhatTheSignsMean() throws IOException {
    assertThat(file().one("DATASYMBOL1[en]")).startsWith("Hidden");
    assertThat(file().one("DATASYMBOL3[ru]")).isEqualTo("Не публикуется");
  }

  @Test
  void write_ofAFlag_notesTheCell() throws IOException {
    assertThat(file().one("CELLNOTE[en](\"Kyrgyzstan\",\"Women\",\"2024\",\"Value\")"))
        .isEqualTo("Provisional: may still change");
  }

  @Test
  void write_ofMadeUpData_hasANoteThatMustBeShown() throws IOException {
    assertThat(file().one("NOTEX[en]")).isEqualTo("Made-up data");
  }

  @Test
  void write_ofALongText_keepsLinesShortAndTheTextWhole() throws IOException {
    assertThat(text().lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(256);
    assertThat(file().one("NOTE[en]")).contains("noise of protection made it zero");
  }

  @Test
  void write_countsTheDecimalsOfItsNumbers() throws IOException {
    assertThat(file().one("DECIMALS")).isEqualTo("2");
    assertThat(file().one("SHOWDECIMALS")).isEqualTo("0");
  }

  @Test
  void rounded_ofMoreDecimalsThanTheFormatKnows_hasSix() {
    assertThat(PxData.rounded(1.23456789)).isEqualTo("1.234568");
  }
}
