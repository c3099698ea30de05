package kg.koch.publish.px;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.cube.Contents;
import kg.koch.publish.cube.Cube;
import kg.koch.publish.cube.CubeCell;
import kg.koch.publish.cube.CubeWalk;
import kg.koch.publish.cube.Publisher;
import kg.koch.publish.cube.TableNotes;
import kg.koch.publish.text.Messages;

/**
 * Writes a block as a PX file. The file's bytes are UTF-8, without a mark at their beginning:
 * whoever turns the characters into bytes must keep to it. Cells are streamed.
 */
public final class PxWriter {

  private final Language first;
  private final Text subject;
  private final Publisher publisher;

  /**
   * @param first the language a program shows that knows no other
   * @param subject name of the theme the table stands under
   */
  public PxWriter(Language first, Text subject, Publisher publisher) {
    this.first = first;
    this.subject = subject;
    this.publisher = publisher;
  }

  /**
   * Writes the file.
   *
   * @param stub how many of the block's first dimensions stand in the stub; the others, and limits,
   *     in the heading
   */
  public void write(Cube cube, int stub, Appendable out) throws IOException {
    PxKeyword keyword = new PxKeyword(out);
    Map<Language, PxNames> names = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      names.put(language, new PxNames(cube, language));
    }
    writeFile(cube, keyword);
    for (Language language : languages()) {
      Words words = new Words(language, Objects.requireNonNull(names.get(language)), keyword);
      words.writeTable(cube, stub);
      words.writeVariables(cube);
      words.writeNotes(cube);
    }
    new PxData(cube, stub, out).write();
  }

  /** The first language, then the others. */
  private List<Language> languages() {
    List<Language> languages = new ArrayList<>(List.of(first));
    Arrays.stream(Language.values()).filter(one -> one != first).forEach(languages::add);
    return languages;
  }

  private void writeFile(Cube cube, PxKeyword keyword) throws IOException {
    TableMetadata table = cube.metadata();
    keyword.text("CHARSET", "ANSI");
    keyword.text("AXIS-VERSION", "2013");
    keyword.text("CODEPAGE", "utf-8");
    keyword.text("LANGUAGE", first.tag());
    keyword.list("LANGUAGES", languages().stream().map(Language::tag).toList());
    keyword.text("CREATION-DATE", table.vintage().replace("-", "") + " 00:00");
    int decimals = PxData.decimals(cube);
    keyword.word("DECIMALS", Integer.toString(decimals));
    keyword.word("SHOWDECIMALS", Integer.toString(Math.min(decimals, table.decimals())));
    keyword.text("MATRIX", table.id());
    keyword.text("TABLEID", table.id());
    keyword.text("SUBJECT-CODE", table.id().substring(0, 1));
    keyword.word("COPYRIGHT", "YES");
    keyword.word("DESCRIPTIONDEFAULT", "YES");
    keyword.text("LAST-UPDATED", table.vintage().replace("-", "") + " 00:00");
  }

  /** What is said once in each language. */
  private final class Words {

    private final Language language;
    private final PxNames names;
    private final PxKeyword keyword;
    private final Messages messages;

    Words(Language language, PxNames names, PxKeyword keyword) {
      this.language = language;
      this.names = names;
      this.keyword = keyword;
      this.messages = Messages.in(language);
    }

    private String name(String keyword) {
      return language == first ? keyword : keyword + "[" + language.tag() + "]";
    }

    void writeTable(Cube cube, int stub) throws IOException {
      TableMetadata table = cube.metadata();
      String title = table.title().in(language);
      keyword.text(name("SUBJECT-AREA"), subject.in(language));
      keyword.text(name("DESCRIPTION"), title);
      keyword.text(
          name("TITLE"), messages.text("cube.by", title, String.join(", ", names.variables())));
      keyword.text(name("CONTENTS"), title);
      keyword.text(name("UNITS"), table.unit().label().in(language));
      if (stub > 0) {
        keyword.list(name("STUB"), names.variables().subList(0, stub));
      }
      if (stub < names.variables().size()) {
        keyword.list(name("HEADING"), names.variables().subList(stub, names.variables().size()));
      }
    }

    void writeVariables(Cube cube) throws IOException {
      if (PxNames.hasContents(cube)) {
        keyword.text(name("CONTVARIABLE"), names.variable(cube.rank()));
      }
      for (int number = 0; number < cube.rank(); number++) {
        List<String> codes = cube.codes(number).stream().map(CodeMetadata::id).toList();
        writeVariable(number, codes);
        if (cube.isTime(number)) {
          var time = PxTime.value(cube.metadata(), cube.codes(number));
          if (time.isPresent()) {
            keyword.word(name("TIMEVAL") + key(number), time.get());
          }
        }
      }
      if (PxNames.hasContents(cube)) {
        writeVariable(cube.rank(), cube.contents().stream().map(Contents::name).toList());
        for (String value : names.values(cube.rank())) {
          keyword.text(
              name("UNITS") + PxKeyword.keys(List.of(value)),
              cube.metadata().unit().label().in(language));
        }
      }
    }

    private void writeVariable(int number, List<String> codes) throws IOException {
      keyword.list(name("VALUES") + key(number), names.values(number));
      keyword.list(name("CODES") + key(number), codes);
    }

    private String key(int number) {
      return PxKeyword.keys(List.of(names.variable(number)));
    }

    void writeNotes(Cube cube) throws IOException {
      keyword.text(name("DATASYMBOL1"), messages.text("cube.flag.Q.C"));
      keyword.text(name("DATASYMBOL2"), messages.text("cube.flag.Q.N"));
      keyword.text(name("DATASYMBOL3"), messages.text("cube.absent"));
      keyword.text(name("DATASYMBOL4"), messages.text("cube.flag.M"));
      TableMetadata table = cube.metadata();
      List<String> sources =
          table.sources().stream()
              .map(one -> one.title().in(language) + " (" + one.owner().in(language) + ")")
              .toList();
      keyword.text(name("SOURCE"), String.join("; ", sources));
      String contact = publisher.contact().isEmpty() ? "" : ", " + publisher.contact();
      keyword.text(name("CONTACT"), publisher.name() + contact);
      keyword.text(name("REFPERIOD"), table.referencePeriod());
      List<String> notes =
          TableNotes.of(cube.release(), table, cube.table().hasIntervals()).stream()
              .map(note -> note.in(language))
              .distinct()
              .toList();
      // Programs must show NOTEX, and may hide NOTE.
      boolean madeUp = cube.release().demonstration();
      if (madeUp) {
        keyword.text(name("NOTEX"), notes.get(0));
      }
      keyword.text(name("NOTE"), String.join("##", notes.subList(madeUp ? 1 : 0, notes.size())));
      writeCellNotes(cube);
    }

    private void writeCellNotes(Cube cube) throws IOException {
      try {
        CubeWalk.over(
            cube,
            (index, positions, cell) -> {
              if (cell.isShown() && !cell.flag().isEmpty()) {
                writeCellNote(cube, positions, cell);
              }
            });
      } catch (UncheckedIOException failure) {
        throw failure.getCause();
      }
    }

    private void writeCellNote(Cube cube, int[] positions, CubeCell cell) {
      List<String> keys = new ArrayList<>();
      for (int number = 0; number < cube.rank(); number++) {
        Cube.Axis axis = cube.axes().get(number);
        int at = axis.positions().indexOf(positions[axis.axis()]);
        keys.add(names.values(number).get(at));
      }
      if (PxNames.hasContents(cube)) {
        keys.add(names.values(cube.rank()).get(0));
      }
      try {
        keyword.text(
            name("CELLNOTE") + PxKeyword.keys(keys), TableNotes.ofFlag(cell.flag()).in(language));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
