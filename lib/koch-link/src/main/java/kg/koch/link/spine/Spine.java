package kg.koch.link.spine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.linkage.Trained;
import kg.koch.link.record.Field;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.Frequencies;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.record.Values;
import kg.koch.link.weigh.Links;
import org.jspecify.annotations.Nullable;

/**
 * A linkage that stands: the records with their keys, what it learned, and who is whom. Records are
 * numbered in the order in which they came, those that came together in {@link RecordOrder}.
 * Immutable; adding gives another. Reads from its sections what is asked for, so that opening one
 * costs little; used by any number of threads.
 */
public final class Spine {

  private static final int[] NONE = new int[0];

  private final Head head;
  private final Sections trainedSections;
  private final List<Piece> pieces;
  private final Trained trained;
  private final Keys keys;
  private final Persons persons;
  private final int[] ends;

  private Spine(Head head, Sections trainedSections, List<Piece> pieces, Persons persons) {
    this.head = head;
    this.trainedSections = trainedSections;
    this.pieces = List.copyOf(pieces);
    this.persons = persons;
    List<Trained.Column> columns = new ArrayList<>();
    for (int at = 0; at < head.columns().size(); at++) {
      Head.Column column = head.columns().get(at);
      Frequencies frequencies = new TrainingFrequencies(this, at, column.present(), words(at));
      columns.add(
          new Trained.Column(
              column.name(), column.kind(), column.further(), column.compared(), frequencies));
    }
    this.trained = new Trained(columns, head.settings());
    this.keys = new Keys(trained);
    this.ends = pieces.stream().mapToInt(Piece::end).toArray();
  }

  /**
   * Opens a spine.
   *
   * @param trained what {@link SpineWriter} wrote of the training
   * @param records one a piece, in the order in which they came
   * @param persons the newest
   * @throws DamagedSpineException if it is not as it was written
   */
  public static Spine open(Sections trained, List<Sections> records, Sections persons) {
    Head head = Head.of(Buffers.bytes(trained.get("settings")));
    Keys keys = keys(head);
    List<Piece> pieces = records.stream().map(sections -> new Piece(sections, keys)).toList();
    int end = 0;
    for (Piece piece : pieces) {
      if (piece.first() != end) {
        throw new DamagedSpineException("records that do not follow one another");
      }
      end = piece.end();
    }
    Persons known = Persons.read(persons);
    if (known.records() != end) {
      throw new DamagedSpineException("persons of other records");
    }
    return new Spine(head, trained, pieces, known);
  }

  /** The keys of a spine; they do not ask for frequencies. */
  static Keys keys(Head head) {
    List<Trained.Column> columns =
        head.columns().stream()
            .map(
                one ->
                    new Trained.Column(
                        one.name(), one.kind(), one.further(), one.compared(), Unknown.ALL))
            .toList();
    return new Keys(new Trained(columns, head.settings()));
  }

  private enum Unknown implements Frequencies {
    ALL;

    @Override
    public long present() {
      return 0;
    }

    @Override
    public int of(byte[] symbols, int from, int to) {
      return 0;
    }

    @Override
    public int ofWord(byte[] symbols, int from, int to) {
      return 0;
    }
  }

  private @Nullable ValueTable words(int column) {
    return head.columns().get(column).words()
        ? ValueTable.read(trainedSections, "words" + column)
        : null;
  }

  /** The same with further records, whose persons are not told yet. */
  Spine with(Piece piece) {
    List<Piece> more = new ArrayList<>(pieces);
    more.add(piece);
    return new Spine(head, trainedSections, more, persons);
  }

  /** The same with its persons told. */
  Spine with(Persons told) {
    return new Spine(head, trainedSections, pieces, told);
  }

  /** What it links by. */
  public Trained trained() {
    return trained;
  }

  /** Rules, weights and thresholds. */
  public LinkageSettings settings() {
    return trained.settings();
  }

  /** The fingerprint of the linkage key under which persons have their keys; empty if none. */
  public String keyFingerprint() {
    return head.keyFingerprint();
  }

  /** How many records it has. */
  public int size() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  /** How many pieces its records came in. */
  public int pieces() {
    return pieces.size();
  }

  /** The name of a rule, as a full run gives it. */
  public String ruleName(int rule) {
    return keys.name(rule);
  }

  /** Links, persons and their history. */
  public Persons persons() {
    return persons;
  }

  /** What was written of the training. */
  Sections trainedSections() {
    return trainedSections;
  }

  Keys keys() {
    return keys;
  }

  /** Columns of codes: those trained, then the source if one is declared. */
  int width() {
    return trained.columns().size() + (settings().source() == null ? 0 : 1);
  }

  /** The number of the record with an id; -1 if there is none. */
  public int find(byte[] id) {
    for (Piece piece : pieces) {
      int code = piece.ids().find(id, 0, id.length);
      if (code != 0) {
        return piece.first() + code - 1;
      }
    }
    return -1;
  }

  /** The id of a record. */
  public byte[] id(int record) {
    Piece piece = piece(record);
    return piece.ids().get(record - piece.first() + 1);
  }

  private Piece piece(int record) {
    int at = 0;
    while (ends[at] <= record) {
      at++;
    }
    return pieces.get(at);
  }

  int code(int record, int column) {
    Piece piece = piece(record);
    return piece.code(record - piece.first(), column);
  }

  /** Copies a record's codes. */
  void row(int record, int[] into, int at) {
    Piece piece = piece(record);
    piece.row(record - piece.first(), into, at);
  }

  /** A column with all its values. */
  Field field(int column) {
    int end = endCode(column);
    byte[] symbols =
        new byte
            [pieces.stream()
                .map(piece -> piece.values(column).symbols())
                .reduce(0, Math::addExact)];
    int[] starts = new int[end + 1];
    int[] counts = new int[end];
    int start = 0;
    for (Piece piece : pieces) {
      ValueTable values = piece.values(column);
      values.copyTo(symbols, starts, counts, piece.firstCode(column), start);
      start += values.symbols();
    }
    Values values = Values.ofDistinct(symbols, starts);
    if (column == trained.columns().size()) {
      return new Field("", FieldKind.CODE, values, counts);
    }
    Trained.Column of = trained.columns().get(column);
    return new Field(of.name(), of.kind(), values, counts, of.further(), of.frequencies());
  }

  /** The first code of a column that no value has yet. */
  int endCode(int column) {
    if (pieces.isEmpty()) {
      return 1;
    }
    Piece last = pieces.get(pieces.size() - 1);
    return last.firstCode(column) + last.values(column).size();
  }

  private Piece pieceOfCode(int column, int code) {
    int at = pieces.size() - 1;
    while (pieces.get(at).firstCode(column) > code) {
      at--;
    }
    return pieces.get(at);
  }

  /** The folded value of a code; empty for 0. */
  byte[] value(int column, int code) {
    if (code == 0) {
      return new byte[0];
    }
    Piece piece = pieceOfCode(column, code);
    return piece.values(column).get(code - piece.firstCode(column) + 1);
  }

  /** How many records had a value at training. */
  int count(int column, int code) {
    Piece piece = pieceOfCode(column, code);
    return piece.values(column).count(code - piece.firstCode(column) + 1);
  }

  /** The code of a folded value; 0 if no record has it. */
  int code(int column, byte[] symbols, int from, int to) {
    for (Piece piece : pieces) {
      int code = piece.values(column).find(symbols, from, to);
      if (code != 0) {
        return piece.firstCode(column) + code - 1;
      }
    }
    return 0;
  }

  /** The folded values of a record. */
  Keys.Row row(int record) {
    return new Keys.Row() {
      @Override
      public int code(int column) {
        return Spine.this.code(record, column);
      }

      @Override
      public byte[] value(int column) {
        return Spine.this.value(column, code(column));
      }
    };
  }

  /** Records with a key by a rule, as they came. */
  int[] withRule(int rule, long key) {
    int[] members = NONE;
    for (Piece piece : pieces) {
      members = joined(members, piece, piece.rule(rule), key, Integer.MAX_VALUE);
    }
    return members;
  }

  /** Records with a key by one part, as they came; some where they are more than is rare. */
  int[] withPart(int part, long key) {
    int[] members = NONE;
    for (Piece piece : pieces) {
      members = joined(members, piece, piece.part(part), key, Keys.RARE + 1);
      if (members.length > Keys.RARE) {
        return members;
      }
    }
    return members;
  }

  private static int[] joined(int[] members, Piece piece, KeyIndex index, long key, int most) {
    int place = index.from(key);
    int count = index.count(place, key, most);
    if (count == 0) {
      return members;
    }
    int[] more = Arrays.copyOf(members, members.length + count);
    for (int at = 0; at < count; at++) {
      more[members.length + at] = piece.first() + index.record(place + at);
    }
    return more;
  }

  /** Writes all its records as one piece; numbers stay. */
  public void writeRecords(SectionSink sink) throws IOException {
    new Whole(this).write(sink);
  }

  /** Records put into {@link RecordOrder}. */
  int[] inOrder(int[] records) {
    return new Order(this).of(records);
  }

  /** Links as a full run has them: of each the earlier record first, all in their order. */
  public Links inRecordOrder(Links links) {
    return new Order(this).of(links);
  }

  /**
   * Clusters as a full run lists them: a row a record with the record, then for each threshold the
   * first record of its cluster; members stand together.
   */
  public List<int[]> clusters() {
    return new Order(this).clusters();
  }
}
