package org.plenary.signons.reach;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A letter as oEmbed 1.0 tells it (oembed.com): of type rich, with the widget as its HTML. */
record OEmbed(
        String version,
        String type,
        String title,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        @JsonProperty("cache_age") int cacheAge,
        String html,
        int width,
        int height,
        @JsonProperty("thumbnail_url") String thumbnailUrl,
        @JsonProperty("thumbnail_width") int thumbnailWidth,
        @JsonProperty("thumbnail_height") int thumbnailHeight) {
    String xml() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("version", version);
        values.put("type", type);
        values.put("title", title);
        values.put("provider_name", providerName);
        values.put("provider_url", providerUrl);
        values.put("cache_age", cacheAge);
        values.put("html", html);
        values.put("width", width);
        values.put("height", height);
        values.put("thumbnail_url", thumbnailUrl);
        values.put("thumbnail_width", thumbnailWidth);
        values.put("thumbnail_height", thumbnailHeight);
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("oembed");
            for (Map.Entry<String, Object> value : values.entrySet()) {
                xml.writeStartElement(value.getKey());
                xml.writeCharacters(Xml.clean(value.getValue().toString()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString();
    }
}
