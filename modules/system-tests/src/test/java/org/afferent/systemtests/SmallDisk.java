package org.afferent.systemtests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small disk in memory, which can be filled. Needs the right to mount. It holds what sixteen RocksDB stores set aside for their manifests (4 MB each) and more: on a disk of 32 MB the stream was now and then out of room
 * before it had decided anything.
 */
record SmallDisk(Path folder) implements AutoCloseable {
    private static final String FILLER = "filler";

    static SmallDisk mount(Path folder) throws IOException {
        Files.createDirectories(folder);
        boolean mounted;
        try {
            mounted = command("mount", "-t", "tmpfs", "-o", "size=192m", "tmpfs", folder.toString()) == 0;
        } catch (IOException noSuchProgram) {
            mounted = false;
        }
        RealComponents.need(mounted, "a full disk needs the right to mount a tmpfs: run as root on Linux");
        return new SmallDisk(folder);
    }

    /** Until nothing more goes on it. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(folder.resolve(FILLER))) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    private static int command(String... words) throws IOException {
        return new ProcessBuilder(words).start().onExit().join().exitValue();
    }

    /** Lets go of it whatever still uses it; what was on it is gone. */
    @Override
    public void close() throws IOException {
        command("umount", "--lazy", folder.toString());
    }
}
