# Lets zsh complete outlast; printed by `outlast completion zsh`.

_outlast() {
  local word brief files=0
  local -a proposals pattern
  while IFS=$'\t' read -r word brief; do
    if [[ $word == :files ]]; then
      files=1
      if [[ -n $brief ]]; then pattern=(-g "*.$brief"); fi
    else
      proposals+=("${word//:/\\:}:$brief")
    fi
  done < <("${words[1]}" __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)
  if (( files )); then _files $pattern; fi
  if (( $#proposals )); then _describe outlast proposals; fi
}

compdef _outlast outlast
