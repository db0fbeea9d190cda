# Lets zsh complete outlast; printed by `outlast completion zsh`.

_outlast() {
  local word brief ending wants_file=0
  local -a proposals
  while IFS=$'\t' read -r word brief; do
    if [[ $word == :files ]]; then
      wants_file=1
      ending=$brief
    else
      proposals+=("${word//:/\\:}:$brief")
    fi
  done < <("${words[1]}" __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)
  if (( wants_file )); then _files ${ending:+-g "*.$ending"}; fi
  if (( $#proposals )); then _describe outlast proposals; fi
}

compdef _outlast outlast
