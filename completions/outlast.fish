# Lets fish complete outlast; printed by `outlast completion fish`.

function __outlast_complete
    set -l words (commandline -opc)
    set -l name $words[1]
    set -e words[1]
    set -l last (commandline -ct)
    for line in ($name __complete $words "$last" 2>/dev/null)
        set -l proposal (string split -- \t $line)
        if test "$proposal[1]" != :files
            echo $line
        else if test -n "$proposal[2]"
            __fish_complete_suffix ".$proposal[2]"
        else
            __fish_complete_path "$last"
        end
    end
end

complete -c outlast -f -a '(__outlast_complete)'
