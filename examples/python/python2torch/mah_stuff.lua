function Hello()
  print "Is it me you're looking for?"
end

function DoIt(anInt, aFloat, aString, anArray, aTensor)
  print(anInt)
  print(aFloat)
  print(aString)
  for k, v in ipairs(anArray) do
    print(k, v)
  end
  print(aTensor:type(), aTensor:size())

  return torch.linspace(1, 10, 10)
end
