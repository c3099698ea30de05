package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import kg.koch.link.block.KeyPart;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.linkage.Trained;
import kg.koch.link.record.RecordOrder;
import kg.koch.link.record.Records;
import kg.koch.link.record.Values;

/**
 * The keys of records: what rules and key parts take of them, as hashes of the content. So they are
 * the same whatever codes values have.
 */
final class Keys {

  /** Of records that share one part beyond these, a part is not rare (as in a full run). */
  static final int RARE = 20;

  private final List<Part> parts = new ArrayList<>();
  private final int[][] rules;
  private final int deterministic;
  private final int[] refinements;
  private final List<String> names = new ArrayList<>();

  /** What is taken of one column. */
  private record Part(String label, int column, Trained.Column of, KeyPart.Taken taken) {

    long hash(byte[] value) {
      byte[] symbols = KeyPart.taken(of.kind(), taken, value);
      long hash = RecordOrder.hash(symbols, 0, symbols.length);
      return symbols.length == 0 ? 0 : hash == 0 ? 1 : hash;
    }
  }

  Keys(Trained trained) {
    for (int column = 0; column < trained.columns().size(); column++) {
      Trained.Column of = trained.columns().get(column);
      if (of.compared()) {
        for (KeyPart.Taken taken : KeyPart.Taken.of(of.kind())) {
          parts.add(new Part(taken.of(of.name()), column, of, taken));
        }
      }
    }
    LinkageSettings settings = trained.settings();
    deterministic = settings.deterministic().size();
    List<List<String>> labels = new ArrayList<>(settings.deterministic());
    labels.addAll(settings.rules());
    rules = labels.stream().map(this::parts).toArray(int[][]::new);
    refinements = parts(settings.refinements());
    labels.forEach(rule -> names.add(String.join("+", rule)));
    parts.forEach(part -> names.add("alone: " + part.label()));
  }

  private int[] parts(List<String> labels) {
    List<String> all = parts.stream().map(Part::label).toList();
    return labels.stream().mapToInt(all::indexOf).toArray();
  }

  /** How many rules there are; deterministic ones come first. */
  int rules() {
    return rules.length;
  }

  int deterministic() {
    return deterministic;
  }

  /** How many parts of one column there are. */
  int parts() {
    return parts.size();
  }

  /** Parts by which blocks that are too large are cut. */
  int[] refinements() {
    return refinements.clone();
  }

  /** The column of a part. */
  int column(int part) {
    return parts.get(part).column();
  }

  /** The name of a rule, or beyond the rules of the second look at a part. */
  String name(int rule) {
    return names.get(rule);
  }

  /** The key of a record by a rule; 0 if it lacks a part of it. */
  long ofRule(int rule, Row row) {
    long hash = 1;
    for (int part : rules[rule]) {
      long one = ofPart(part, row);
      if (one == 0) {
        return 0;
      }
      hash = nonZero(joined(hash, one));
    }
    return hash;
  }

  /** True if a rule brings two records together, by their content. */
  boolean areTogether(Row first, Row second) {
    for (int rule = 0; rule < rules.length; rule++) {
      if (agree(rule, first, second)) {
        return true;
      }
    }
    return false;
  }

  /** True if two records agree in all parts of a rule, by their content. */
  boolean agree(int rule, Row first, Row second) {
    // Most pairs differ in a part that codes tell.
    for (int part : rules[rule]) {
      Part of = parts.get(part);
      int code = first.code(of.column());
      boolean isOther = code != second.code(of.column());
      if (code == 0 || isOther && of.taken() == KeyPart.Taken.WHOLE) {
        return false;
      }
    }
    for (int part : rules[rule]) {
      byte[] one = taken(part, first);
      if (one.length == 0 || !Arrays.equals(one, taken(part, second))) {
        return false;
      }
    }
    return true;
  }

  private byte[] taken(int part, Row row) {
    Part of = parts.get(part);
    byte[] value = row.value(of.column());
    return value.length == 0 ? value : KeyPart.taken(of.of().kind(), of.taken(), value);
  }

  /** The key of a record by one part; 0 if it has no value there. */
  long ofPart(int part, Row row) {
    byte[] value = row.value(parts.get(part).column());
    return value.length == 0 ? 0 : parts.get(part).hash(value);
  }

  /** The folded values of a record. */
  interface Row {

    /** The code of a column's value; 0 if there is none. */
    int code(int column);

    /** The value of a column; empty if there is none. */
    byte[] value(int column);
  }

  private static long joined(long hash, long part) {
    long next = (hash + part) * 0x9E3779B97F4A7C15L;
    return next ^ next >>> 29;
  }

  /** The keys of records, told rule by rule and part by part. */
  interface Of {

    int rules();

    int parts();

    /** By record its key by a rule; 0 if it lacks a part of it. */
    long[] rule(int rule);

    /** By record its key by one part; 0 if it has no value there. */
    long[] part(int part);
  }

  /** The keys of records, made when they are asked for. */
  Of of(Records records) {
    return of(records, part -> hashes(part, records));
  }

  /** The same of few records: what is taken of values is hashed once and kept for all rules. */
  Of ofFew(Records records) {
    long[][] hashes = new long[parts.size()][];
    Arrays.setAll(hashes, part -> hashes(part, records));
    return of(records, part -> hashes[part]);
  }

  private Of of(Records records, IntFunction<long[]> hashes) {
    return new Of() {
      @Override
      public int rules() {
        return rules.length;
      }

      @Override
      public int parts() {
        return parts.size();
      }

      @Override
      public long[] rule(int rule) {
        return ofRule(rule, records, hashes);
      }

      @Override
      public long[] part(int part) {
        return ofPart(part, records, hashes.apply(part));
      }
    };
  }

  private long[] ofRule(int rule, Records records, IntFunction<long[]> hashesOf) {
    long[] keys = new long[records.size()];
    Arrays.fill(keys, 1);
    for (int part : rules[rule]) {
      long[] hashes = hashesOf.apply(part);
      int column = parts.get(part).column();
      for (int record = 0; record < keys.length; record++) {
        long one = hashes[records.code(record, column)];
        keys[record] = one == 0 || keys[record] == 0 ? 0 : nonZero(joined(keys[record], one));
      }
    }
    return keys;
  }

  private static long nonZero(long hash) {
    return hash == 0 ? 1 : hash;
  }

  private long[] ofPart(int part, Records records, long[] hashes) {
    long[] keys = new long[records.size()];
    for (int record = 0; record < keys.length; record++) {
      keys[record] = hashes[records.code(record, parts.get(part).column())];
    }
    return keys;
  }

  private long[] hashes(int part, Records records) {
    Part of = parts.get(part);
    Values values = records.fields().get(of.column()).values();
    long[] hashes = new long[values.size() + 1];
    for (int code = 1; code < hashes.length; code++) {
      hashes[code] = of.hash(values.get(code));
    }
    return hashes;
  }
}
