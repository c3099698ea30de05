package kg.koch.portal.microdata;

import java.util.List;
import kg.koch.portal.page.Frame;
import kg.koch.publish.bundle.Microdata;

/** All files of records there are. */
public record MicrodataPage(Frame frame, List<Microdata.Entry> files) {}
