# Completes the arguments of @line@ in fish. Put it into ~/.config/fish/completions, in a file of the program's name, or
# load it with
#     @line@ --completion fish | source
# To complete the same program by another name, add
#     complete -c NAME -f -a '(@function@)'

function @function@_tables
@tables@
end

@function@_tables
functions -e @function@_tables

function @function@
    set -l word (commandline -ct | string unescape)
    set -q word[1]; or set word ''
    set -l words (commandline -opc)
    set -l previous ''
    if test (count $words) -gt 1
        set previous $words[-1]
    end
    if string match -qr '^--[^=]+$' -- $previous
        set -l values (@function@_flag $previous)
        if set -q values[1]
            switch $values[1]
                case '!'
                    @function@_words '' "$word" $values[2..-1]
                    return
                case '='
                    if not string match -q -- '-*' $word
                        @function@_words '' "$word" $values[2..-1]
                    end
            end
        else if @function@_values (string replace -r '^--' '' -- $previous) '' "$word" $words
            return
        end
    end
    if string match -qr '^[^=]+=' -- $word
        set -l before (string replace -r '=.*' '=' -- $word)
        set -l name (string replace -r '\+?=$' '' -- $before)
        set -l values (@function@_flag $name)
        if set -q values[1]
            @function@_words $before "$word" $values[2..-1]
        else
            @function@_values (string replace -r '^--' '' -- $name) $before "$word" $words
        end
        return
    end
    switch $word
        case '--*'
            for i in (seq 1 3 (count $@function@_flags))
                printf '%s\t%s\n' $@function@_flags[$i] $@function@_flags[(math $i + 2)]
            end
            if test $word != --
                @function@_keys -- = "$word" $words
            end
        case '~*'
            @function@_entries "$word"
        case '*'
            @function@_keys '' = "$word" $words
    end
end

# Whether the choices of a key are those of the line, or not made there.
function @function@_is_open
    set -l words $argv[2..-1]
    for one in (string split -n ' ' -- $argv[1])
        set -l path (string replace -r '=.*' '' -- $one)
        set -l chosen ''
        for i in (seq 1 (count $words))
            for form in $path= --$path= $path.type= --$path.type=
                if test (string sub -l (string length -- $form) -- $words[$i]) = $form
                    set chosen (string replace -r '^[^=]*=' '' -- $words[$i])
                end
            end
            if test $words[$i] = --$path; and set -q words[(math $i + 1)]
                set chosen $words[(math $i + 1)]
            end
        end
        if string match -qr '^[A-Za-z0-9_.-]+$' -- $chosen; and test $chosen != (string replace -r '^[^=]*=' '' -- $one)
            return 1
        end
    end
    return 0
end

function @function@_keys # what comes before a key and after it, the word, the words before it
    set -l before $argv[1]
    set -l after $argv[2]
    set -l word $argv[3]
    set -l typed (string length -- $word)
    set -l conditions ''
    set -l open yes
    for i in (seq 1 4 (count $@function@_keys))
        set -l path $before$@function@_keys[$i]
        if test "$(string sub -l $typed -- $path)" != "$word"
            continue
        end
        if test "$@function@_keys[$(math $i + 1)]" != "$conditions"
            set conditions $@function@_keys[(math $i + 1)]
            set open no
            @function@_is_open "$conditions" $argv[4..-1]; and set open yes
        end
        test $open = yes; or continue
        set -l doc $@function@_keys[(math $i + 3)]
        set -l rest (string sub -s (math $typed + 1) -- $path)
        if string match -q '*.*' -- $rest
            printf '%s%s.\n' $word (string split -m 1 . -- $rest)[1]
        else if string match -q 'm*' -- $@function@_keys[(math $i + 2)]; and test -n "$after"
            printf '%s.\t%s\n' $path $doc
        else
            printf '%s%s\t%s\n' $path "$after" $doc
        end
    end
    if string match -q '*+' -- $word
        for i in (seq 1 4 (count $@function@_keys))
            if string match -q 'l*' -- $@function@_keys[(math $i + 2)]
                printf '%s%s+=\n' $before $@function@_keys[$i]
            end
        end
    end
end

function @function@_entries
    set -l typed (string length -- $argv[1])
    for i in (seq 1 4 (count $@function@_keys))
        set -l path "~"$@function@_keys[$i]
        if test "$(string sub -l $typed -- $path)" != "$argv[1]"
            continue
        end
        set -l rest (string sub -s (math $typed + 1) -- $path)
        set -l kind (string sub -l 1 -- $@function@_keys[(math $i + 2)])
        if contains $kind m e
            if string match -q '*.*' -- $rest
                printf '%s%s.\n' $argv[1] (string split -m 1 . -- $rest)[1]
            else if test $kind = m
                printf '%s.\n' $path
            else
                printf '%s\n' $path
            end
        end
    end
end

function @function@_values # a key, what the value stands after, the word, the words before it; fails without such a key
    set -l found 1
    for i in (seq 1 4 (count $@function@_keys))
        if test "$@function@_keys[$i]" != "$argv[1]"
            continue
        end
        @function@_is_open "$@function@_keys[$(math $i + 1)]" $argv[4..-1]; or continue
        set found 0
        set -l values (string split \n -- $@function@_keys[(math $i + 2)])
        switch $values[1]
            case f
                @function@_words $argv[2] $argv[3] @file
            case l
                string match -q '*+=' -- $argv[2]; or continue
        end
        @function@_words $argv[2] $argv[3] $values[2..-1]
    end
    return $found
end

function @function@_words # what they stand after, the word, the words
    for one in $argv[3..-1]
        switch $one
            case @file
                for file in (__fish_complete_path (string sub -s (math (string length -- $argv[1]) + 1) -- $argv[2]))
                    printf '%s%s\n' $argv[1] $file
                end
            case @key
                for key in (@function@_keys '' '' (string sub -s (math (string length -- $argv[1]) + 1) -- $argv[2]))
                    printf '%s%s\n' $argv[1] $key
                end
            case '*'
                printf '%s%s\n' $argv[1] $one
        end
    end
end

function @function@_flag # what is known of a flag's value, on lines
    for i in (seq 1 3 (count $@function@_flags))
        if test $@function@_flags[$i] = $argv[1]
            string split \n -- $@function@_flags[(math $i + 1)]
            return
        end
    end
end

complete -c @program@ -f -a '(@function@)'
