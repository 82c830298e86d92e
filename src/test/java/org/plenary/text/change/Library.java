package org.plenary.text.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** The real prosemirror-model and prosemirror-transform, run by an interpreter of JavaScript. */
final class Library implements AutoCloseable {
    private static final Map<String, String> MODULES =
            Map.of(
                    "orderedmap", "orderedmap/2.1.1",
                    "prosemirror-model", "prosemirror-model/1.25.4",
                    "prosemirror-transform", "prosemirror-transform/1.11.0");

    private final Engine engine =
            Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    private final Context context = Context.newBuilder("js").engine(engine).build();
    private final Map<String, Value> modules = new HashMap<>();
    private final Value functions;

    Library() {
        context.getBindings("js")
                .putMember("require", (ProxyExecutable) names -> module(names[0].asString()));
        script("library.js");
        functions = script("fuzz.js");
    }

    /** Operations one after the other on a document, as JSON; see fuzz.js. */
    String session(int seed, String document, String other, int count) {
        return functions.getMember("session").execute(seed, document, other, count).asString();
    }

    /** Batches of several authors, as JSON; see fuzz.js. */
    String authors(int seed, String document, String other, int count, int batches) {
        return functions
                .getMember("authors")
                .execute(seed, document, other, count, batches)
                .asString();
    }

    /** The document as the library writes it after reading it. */
    String written(String document) {
        return functions.getMember("written").execute(document).asString();
    }

    private Value module(String name) {
        if (!modules.containsKey(name)) {
            String path = "/META-INF/resources/webjars/" + MODULES.get(name) + "/dist/index.cjs";
            Value exports = context.eval("js", "({ exports: {} })");
            context.eval("js", "(function (module, exports) {" + read(path) + "\n})")
                    .execute(exports, exports.getMember("exports"));
            modules.put(name, exports.getMember("exports"));
        }
        return modules.get(name);
    }

    private Value script(String name) {
        return context.eval(Source.create("js", read("/org/plenary/text/change/" + name)));
    }

    private static String read(String path) {
        try (InputStream in = Library.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        engine.close();
    }
}
