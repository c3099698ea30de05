package kg.koch.link.spine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kg.koch.link.linkage.LinkageSettings;
import kg.koch.link.record.FieldKind;
import kg.koch.link.weigh.Model;
import kg.koch.link.weigh.Parameters;
import org.jspecify.annotations.Nullable;

/** What a spine links by, without its frequencies, as bytes and back. */
record Head(List<Column> columns, LinkageSettings settings, String keyFingerprint) {

  /** A column as {@link kg.koch.link.linkage.Trained.Column} has it. */
  record Column(
      String name,
      FieldKind kind,
      boolean further,
      boolean compared,
      long present,
      boolean words) {}

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(keyFingerprint);
    out.writeInt(columns.size());
    for (Column column : columns) {
      out.writeUTF(column.name());
      out.writeUTF(column.kind().name());
      out.writeBoolean(column.further());
      out.writeBoolean(column.compared());
      out.writeLong(column.present());
      out.writeBoolean(column.words());
    }
    write(out, settings.deterministic());
    write(out, settings.rules());
    write(out, List.of(settings.refinements()));
    out.writeInt(settings.thresholds().size());
    for (double threshold : settings.thresholds()) {
      out.writeDouble(threshold);
    }
    out.writeUTF(settings.source() == null ? "" : settings.source());
    write(out, settings.model());
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, List<List<String>> tuples) throws IOException {
    out.writeInt(tuples.size());
    for (List<String> tuple : tuples) {
      out.writeInt(tuple.size());
      for (String label : tuple) {
        out.writeUTF(label);
      }
    }
  }

  private static void write(DataOutputStream out, @Nullable Model model) throws IOException {
    if (model == null) {
      throw new IllegalArgumentException("Expected settings with weights");
    }
    out.writeDouble(model.prior());
    out.writeInt(model.parameters().size());
    for (Parameters one : model.parameters()) {
      out.writeUTF(one.name());
      write(out, List.of(one.levels()));
      for (int level = 1; level <= one.levels().size(); level++) {
        out.writeDouble(one.m()[level]);
        out.writeDouble(one.u()[level]);
        out.writeDouble(one.logRarity()[level]);
      }
    }
  }

  static Head of(byte[] bytes) {
    try {
      return read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException | IllegalArgumentException notAsWritten) {
      throw new DamagedSpineException("settings that are not as written");
    }
  }

  private static Head read(DataInputStream in) throws IOException {
    String fingerprint = in.readUTF();
    List<Column> columns = new ArrayList<>();
    Map<String, FieldKind> kinds = new HashMap<>();
    int width = in.readInt();
    for (int at = 0; at < width; at++) {
      Column column =
          new Column(
              in.readUTF(),
              FieldKind.valueOf(in.readUTF()),
              in.readBoolean(),
              in.readBoolean(),
              in.readLong(),
              in.readBoolean());
      columns.add(column);
      kinds.put(column.name(), column.compared() ? column.kind() : FieldKind.IGNORED);
    }
    List<List<String>> deterministic = tuples(in);
    List<List<String>> rules = tuples(in);
    List<String> refinements = tuples(in).get(0);
    List<Double> thresholds = new ArrayList<>();
    int count = in.readInt();
    for (int at = 0; at < count; at++) {
      thresholds.add(in.readDouble());
    }
    String source = in.readUTF();
    Model model = model(in);
    return new Head(
        columns,
        new LinkageSettings(
            kinds,
            deterministic,
            rules,
            refinements,
            model,
            thresholds,
            true,
            source.isEmpty() ? null : source),
        fingerprint);
  }

  private static List<List<String>> tuples(DataInputStream in) throws IOException {
    List<List<String>> tuples = new ArrayList<>();
    int count = in.readInt();
    for (int tuple = 0; tuple < count; tuple++) {
      List<String> labels = new ArrayList<>();
      int size = in.readInt();
      for (int label = 0; label < size; label++) {
        labels.add(in.readUTF());
      }
      tuples.add(labels);
    }
    return tuples;
  }

  private static Model model(DataInputStream in) throws IOException {
    double prior = in.readDouble();
    List<Parameters> parameters = new ArrayList<>();
    int count = in.readInt();
    for (int at = 0; at < count; at++) {
      String name = in.readUTF();
      List<String> levels = tuples(in).get(0);
      double[] m = new double[levels.size() + 1];
      double[] u = new double[levels.size() + 1];
      double[] logRarity = new double[levels.size() + 1];
      for (int level = 1; level < m.length; level++) {
        m[level] = in.readDouble();
        u[level] = in.readDouble();
        logRarity[level] = in.readDouble();
      }
      parameters.add(new Parameters(name, levels, m, u, logRarity));
    }
    return new Model(parameters, prior, List.of());
  }
}
