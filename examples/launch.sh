# Sourced by the scripts beside it, with $home set to their directory: builds the examples when they are older than
# their sources, makes a class-data archive for each Java and program, and starts the program in place of the shell.
# Keeps to bash 3.2 and the options of POSIX tools, which is what macOS has.

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
target=$home/target
lock=$target/launch.lock
# JDK 22 to 24 tell whether there is a terminal only with this console.
options=(-Djdk.console=java.base)

is_stale() {
    [ -e "$target/built" ] || return 0
    local project=$home/..
    [ -n "$(find "$project/pom.xml" "$project"/{runtime,processor,tools/reader,examples}/{pom.xml,src/main} \
        -newer "$target/built" -print | head -n 1)" ]
}

# Only one process can make a directory. A lock whose owner has ended is moved away first: only one can do that either.
take_lock() {
    local owner told=
    mkdir -p "$target"
    until mkdir "$lock" 2> /dev/null; do
        owner=$(cat "$lock/pid" 2> /dev/null) || owner=
        if [ -n "$owner" ] && ! kill -0 "$owner" 2> /dev/null; then
            mv "$lock" "$lock.$$" 2> /dev/null && rm -rf "$lock.$$"
            continue
        fi
        [ -n "$told" ] || echo "waiting for another start that builds (if there is none, remove $lock) ..." >&2
        told=yes
        sleep 1
    done
    trap give_lock_back EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    echo $$ > "$lock/pid"
}

give_lock_back() {
    rm -rf "$lock"
    trap - EXIT INT TERM
}

build() {
    echo "building the examples ..." >&2
    local log=$lock/build.log
    if ! (cd "$home/.." && mvn -B -q -DskipTests -Dspotless.check.skip -Dinvoker.skip \
        -pl runtime,processor,tools/reader,examples package) > "$log" 2>&1; then
        cat "$log" >&2
        echo "the build failed; its output is above" >&2
        exit 70
    fi
    rm -f "$target"/*.jsa
    touch "$target/built"
}

# The archive is tied to this Java and this class path; java passes over one that does not fit.
archive() {
    local binary
    binary=$(command -v "$java")
    echo "$target/${1##*.}-$( (echo "$binary" && LC_ALL=C ls -lLi "$binary") | cksum | cut -d' ' -f1).jsa"
}

# Made in the lock's directory, where nobody looks for it, and moved from there within one file system.
make_archive() {
    echo "making a class-data archive, once, by a short run of ${1##*.} ..." >&2
    mkdir -p "$lock/run"
    echo '{}' > "$lock/run/empty.yaml"
    # In two steps and without JGit: classes of its signed jar cannot be in an archive, and Java 17 crashes when it is to
    # write one after their lambdas were used.
    if (cd "$lock/run" \
        && "$java" -XX:DumpLoadedClassList=../loaded "${options[@]}" -cp "$class_path" "$1" "${short_run[@]}" \
        && grep -v -e '@lambda' -e 'org/eclipse/jgit' ../loaded > ../archived \
        && "$java" -Xshare:dump -XX:SharedClassListFile=../archived -XX:SharedArchiveFile=../archive \
            "${options[@]}" -cp "$class_path") \
        > /dev/null 2>&1 && [ -e "$lock/archive" ]; then
        mv "$lock/archive" "$2"
    else
        echo "that failed: starting without" >&2
    fi
}

launch() {
    local main=$1 jsa
    shift
    if is_stale; then
        take_lock
        ! is_stale || build
        give_lock_back
    fi
    class_path=$(printf '%s:' "$target"/reprise-examples-*.jar "$target"/lib/*.jar)
    class_path=${class_path%:}
    jsa=$(archive "$main")
    if [ ! -e "$jsa" ]; then
        take_lock
        [ -e "$jsa" ] || make_archive "$main" "$jsa"
        give_lock_back
    fi
    exec "$java" -Dreprise.program="${0##*/}" -XX:SharedArchiveFile="$jsa" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr \
        "${options[@]}" -cp "$class_path" "$main" "$@"
}
