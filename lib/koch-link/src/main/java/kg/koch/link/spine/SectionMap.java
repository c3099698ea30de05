package kg.koch.link.spine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sections in memory. */
public final class SectionMap implements SectionSink, Sections {

  private final Map<String, ByteBuffer> sections = new LinkedHashMap<>();

  /** No section yet. */
  public SectionMap() {}

  /** True if there is none. */
  public boolean isEmpty() {
    return sections.isEmpty();
  }

  @Override
  public void put(String name, ByteBuffer content) {
    sections.put(name, content);
  }

  @Override
  public ByteBuffer get(String name) {
    ByteBuffer content = sections.get(name);
    if (content == null) {
      throw new DamagedSpineException("no section " + name);
    }
    return content.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Gives the sections on, in the order in which they came. */
  public void writeTo(SectionSink sink) throws IOException {
    for (Map.Entry<String, ByteBuffer> section : sections.entrySet()) {
      sink.put(section.getKey(), section.getValue().duplicate());
    }
  }
}
